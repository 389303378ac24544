import { ChainHead } from './log/chain-head.entity.js';
import { LogEntry } from './log/log-entry.entity.js';
import { Member } from './people/member.entity.js';
import { PersonKey } from './people/person-key.entity.js';
import { Person } from './people/person.entity.js';
import { SealedValue } from './people/sealed-value.entity.js';

/**
 * Every entity of the house, in alphabetical order. An entity declares its columns as `text`, `integer` or `blob`; its
 * checks, keys and indexes stand in the migrations. The list stands above the features, because the database knows none.
 */
export const entities: (new () => object)[] = [ChainHead, LogEntry, Member, Person, PersonKey, SealedValue];
