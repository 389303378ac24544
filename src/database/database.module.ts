import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { StoreAddress } from './data-source.js';
import { Reader } from './reader.js';
import { createStore, Store } from './store.js';
import { Writer } from './writer.js';

/** Writer, Reader and repositories for every feature; closed last, after the features have stopped. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly store: Store) {}

  /** The database at an address (a `Config` is one), or a store that is open already. */
  static with(database: StoreAddress | Store): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Store, useFactory: () => ('writer' in database ? database : createStore(database)) },
        { provide: Writer, useFactory: (store: Store) => store.writer, inject: [Store] },
        { provide: Reader, useFactory: (store: Store) => store.reader, inject: [Store] },
        // What `TypeOrmModule.forFeature` asks for; opening and closing stay with the store.
        { provide: DataSource, useFactory: (store: Store) => store.dataSource, inject: [Store] },
      ],
      exports: [Store, Writer, Reader, DataSource],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
