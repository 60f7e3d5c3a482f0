import path from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

/** What one run keeps: its platform's data, and what its preparation gives to the tests. All its processes are told of one folder. */
export const storyFolder = (process.env['STORY_FOLDER'] ??= temporaryFolder('story'));

export const inStoryFolder = (name: string): string => path.join(storyFolder, name);
