import { Module } from '@nestjs/common';
import { AuthorshipResolver } from './authorship.resolver.js';
import { ClauseAuthorship } from './clause-authorship.js';
import { DraftAuthorizer } from './draft-authorizer.js';
import { DraftOrigins } from './draft-origins.js';
import { DraftSnapshotController } from './draft-snapshot.controller.js';
import { DraftingResolver } from './drafting.resolver.js';
import { FileConverter } from './file-converter.js';
import { FreezeVersion } from './freeze-version.js';
import { ImportDraft } from './import-draft.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRight } from './import-right.js';
import { PreviewImport } from './preview-import.js';
import { ImportUndoingResolver, UndoImportResolver } from './undo-import.resolver.js';
import { UndoImport } from './undo-import.js';
import { VersionDownloadController } from './version-download.controller.js';
import { VersionMarkdownController } from './version-markdown.controller.js';
import { VersionSearch } from './version-search.js';
import { VersionFieldsResolver, VersionsResolver } from './versions.resolver.js';

@Module({
  controllers: [VersionDownloadController, VersionMarkdownController, DraftSnapshotController],
  providers: [
    DraftAuthorizer,
    FileConverter,
    PreviewImport,
    ImportDraft,
    ImportRight,
    UndoImport,
    FreezeVersion,
    DraftOrigins,
    ClauseAuthorship,
    DraftingResolver,
    ImportResolver,
    UndoImportResolver,
    ImportUndoingResolver,
    AuthorshipResolver,
    VersionsResolver,
    VersionFieldsResolver,
    VersionSearch,
  ],
  exports: [DraftAuthorizer, ImportRight],
})
export class DraftingModule {}
