import { join } from 'node:path';
import { repository } from './paths.ts';

/** The blog that newcomers and screenshots see. Open a copy of it, see ./folder.ts. */
export const sampleBlog = join(repository, 'test/sample-blog');

/** A post of it that has something of everything; relative to the blog. */
export const samplePost = 'content/posts/slow-blogging/index.md';
