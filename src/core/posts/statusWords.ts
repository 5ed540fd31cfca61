import type { Message } from '../message.ts';
import { say } from '../message.ts';
import type { Status } from './publication.ts';

/** What a status is called. */
export function nameOfStatus(status: Status): Message {
  switch (status) {
    case 'draft':
      return say('Draft');
    case 'scheduled':
      return say('Scheduled');
    case 'published':
      return say('Published');
    case 'expired':
      return say('Expired');
    case 'excluded':
      return say('Not published');
  }
}
