export { PublicationModule } from './publication.module.js';
export { PublishVersion, type PublishVersionInput } from './publish-version.js';
