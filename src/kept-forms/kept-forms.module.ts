import { Module } from '@nestjs/common';
import { MasterKeysModule } from '../master-keys.module.js';
import { Drafts } from './drafts.service.js';
import { KeptFormPageController } from './kept-form.page.controller.js';
import { KeptForms } from './kept-forms.service.js';

/** Forms interrupted by a sign-in, and drafts of forms. Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [MasterKeysModule],
  controllers: [KeptFormPageController],
  providers: [KeptForms, Drafts],
  exports: [KeptForms, Drafts],
})
export class KeptFormsModule {}
