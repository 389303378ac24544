import { Controller, Get, Redirect } from '@nestjs/common';
import { Public } from '../http/access.js';

/** The bare address leads to the list, which sends whoever is not signed in to sign in. */
@Public()
@Controller()
export class HomeController {
  @Get()
  @Redirect('/quan-chung', 303)
  home(): void {
    // The redirect says it all.
  }
}
