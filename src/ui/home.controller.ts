import { Controller, Get, Redirect } from '@nestjs/common';
import { Requires } from '../auth/requires.js';

/** The bare address leads everybody to what waits for him. */
@Controller()
export class HomeController {
  @Get()
  @Requires('signedIn')
  @Redirect('/viec-cua-toi', 303)
  home(): void {
    // The redirect is the answer.
  }
}
