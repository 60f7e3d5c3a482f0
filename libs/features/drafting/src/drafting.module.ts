import { Module } from '@nestjs/common';
import { DraftDoors } from './draft-doors.js';
import { DraftSnapshotController } from './draft-snapshot.controller.js';
import { DraftingResolver } from './drafting.resolver.js';
import { FreezeVersion } from './freeze-version.js';
import { ImportDraft } from './import-draft.js';
import { PreviewImport } from './preview-import.js';
import { VersionDownloadController } from './version-download.controller.js';
import { VersionFieldsResolver, VersionsResolver } from './versions.resolver.js';

@Module({
  controllers: [VersionDownloadController, DraftSnapshotController],
  providers: [
    DraftDoors,
    PreviewImport,
    ImportDraft,
    FreezeVersion,
    DraftingResolver,
    VersionsResolver,
    VersionFieldsResolver,
  ],
  exports: [DraftDoors],
})
export class DraftingModule {}
