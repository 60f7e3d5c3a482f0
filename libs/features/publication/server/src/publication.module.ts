import { Module } from '@nestjs/common';
import { CompletePublication } from './complete-publication.js';
import { CorrectPublication } from './correct-publication.js';
import { DownloadsController } from './downloads.controller.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublishVersion } from './publish-version.js';

@Module({
  providers: [PublishVersion, CompletePublication, CorrectPublication, PublicationResolver],
  controllers: [DownloadsController],
})
export class PublicationModule {}
