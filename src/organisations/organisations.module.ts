import { Module } from '@nestjs/common';

import { MembersDirectory } from './members-directory.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsService } from './organisations.service.js';
import { PickerController } from './picker.page.controller.js';
import { UnitsDirectory } from './units-directory.js';

/** Asks for Clock and Reader, which are global. */
@Module({
  controllers: [OrganisationsController, PickerController],
  providers: [OrganisationsService, UnitsDirectory, MembersDirectory],
  exports: [OrganisationsService, UnitsDirectory, MembersDirectory],
})
export class OrganisationsModule {}
