import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inject, Injectable, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { DatabaseModule } from '../../src/database/database.module.js';
import { Reader } from '../../src/database/reader.js';
import { StoreUnavailable } from '../../src/database/store-errors.js';
import { Writer } from '../../src/database/writer.js';
import { ChainHead } from '../../src/log/chain-head.entity.js';
import { dialects, testAddress, type TestAddress } from '../support/test-store.js';

@Injectable()
class Feature {
  constructor(
    @Inject(Writer) readonly writer: Writer,
    @Inject(Reader) readonly reader: Reader,
    @Inject(getRepositoryToken(ChainHead)) readonly heads: Repository<ChainHead>,
  ) {}
}

@Module({ imports: [TypeOrmModule.forFeature([ChainHead])], providers: [Feature] })
class FeatureModule {}

describe.each(dialects)('the database module on %s', (dialect) => {
  let at: TestAddress;
  let app: INestApplicationContext;
  beforeAll(async () => {
    at = await testAddress(dialect);
    const testing = await Test.createTestingModule({
      imports: [DatabaseModule.with(at.address), FeatureModule],
    }).compile();
    app = await testing.init();
  });
  afterAll(() => at.remove());

  it('gives every feature the writer, the reader and repositories, until the application closes', async () => {
    const { writer, reader, heads } = app.get(Feature, { strict: false });
    await writer.write((tx) => tx.run("INSERT INTO chain_head VALUES ('site', 3, 'x')"));
    expect(await heads.findOneByOrFail({ chain: 'site' })).toMatchObject({ seq: 3 });
    expect(await heads.count()).toBe(1);
    expect(await reader.all('SELECT seq FROM chain_head')).toEqual([{ seq: 3 }]);
    await expect(heads.update({ chain: 'site' }, { seq: 4 })).rejects.toThrow();
    await app.close();
    await expect(writer.write((tx) => tx.all('SELECT 1 AS one'))).rejects.toThrow(StoreUnavailable);
  });
});
