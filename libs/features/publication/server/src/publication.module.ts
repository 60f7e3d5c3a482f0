import { Module } from '@nestjs/common';
import { DownloadsController } from './downloads.controller.js';
import { PublicationResolver } from './publication.resolver.js';
import { PublishVersion } from './publish-version.js';

@Module({ providers: [PublishVersion, PublicationResolver], controllers: [DownloadsController] })
export class PublicationModule {}
