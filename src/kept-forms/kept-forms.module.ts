import { Module } from '@nestjs/common';
import { MasterKeysModule } from '../master-keys.module.js';
import { KeptFormPageController } from './kept-form.page.controller.js';
import { KeptForms } from './kept-forms.service.js';

/** Forms interrupted by a sign-in. Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [MasterKeysModule],
  controllers: [KeptFormPageController],
  providers: [KeptForms],
  exports: [KeptForms],
})
export class KeptFormsModule {}
