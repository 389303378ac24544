import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { Act, Paper, Vote } from '../../workflows/kernel/act.js';
import { Day, Label, OneOf, Part, Parts } from '../../workflows/kernel/fields.js';
import { Schemas } from './schema-of.js';
import type { Class } from './validation.js';

class BranchVoted extends Act<'branch.vote'> {
  @Part(() => Vote) vote!: Vote;
  @Label({ optional: true }) room?: string;
}
class ListReviewed extends Act<'list.review'> {
  @OneOf(['stay', 'leave']) outcome!: string;
  @Parts(() => Paper, { atMost: 3 }) papers!: Paper[];
}

const described = (cls: Class) => {
  const schemas = new Schemas();
  schemas.of(cls);
  return schemas.all;
};

describe('the schema of a class', () => {
  it('says what its validators say, parts and parents included', () => {
    const { BranchVoted: act, Vote: vote, Paper: paper } = described(BranchVoted);
    expect(act).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: {
        on: { type: 'string', format: 'date' },
        vote: { $ref: '#/components/schemas/Vote' },
        room: { type: 'string', minLength: 1, maxLength: 200 },
        docs: { type: 'array', items: { $ref: '#/components/schemas/Paper' }, maxItems: 20 },
      },
    });
    expect([...(act?.required as string[])].sort()).toEqual(['on', 'vote']);
    expect(vote).toMatchObject({
      properties: { form: { enum: ['ballot', 'card'] }, yes: { type: 'integer', minimum: 0 } },
    });
    expect(paper).toMatchObject({ properties: { file: { type: 'string', pattern: '^[A-Za-z0-9-]{1,64}$' } } });
  });

  it('tells acts apart by their type', () => {
    const schemas = new Schemas();
    expect(schemas.byType('AnyAct', { 'branch.vote': BranchVoted, 'list.review': ListReviewed })).toEqual({
      $ref: '#/components/schemas/AnyAct',
    });
    expect(schemas.all.AnyAct).toEqual({
      oneOf: [{ $ref: '#/components/schemas/BranchVoted' }, { $ref: '#/components/schemas/ListReviewed' }],
      discriminator: {
        propertyName: 'type',
        mapping: {
          'branch.vote': '#/components/schemas/BranchVoted',
          'list.review': '#/components/schemas/ListReviewed',
        },
      },
    });
    expect(schemas.all.ListReviewed).toMatchObject({
      properties: { type: { const: 'list.review' }, papers: { type: 'array', maxItems: 3 } },
      required: expect.arrayContaining(['type', 'on', 'outcome', 'papers']),
    });
  });

  it('describes a class that holds itself', () => {
    class Branch {
      @IsArray() @ValidateNested({ each: true }) @Type(() => Branch) below!: Branch[];
    }
    expect(described(Branch)).toMatchObject({
      Branch: { properties: { below: { items: { $ref: '#/components/schemas/Branch' } } } },
    });
  });

  it('leaves what is optional out of `required`', () => {
    class Some {
      @IsOptional() @IsInt() @Min(1) n?: number;
      @Day({ optional: true }) on?: string;
    }
    expect(described(Some)).toMatchObject({
      Some: { properties: { n: { type: 'integer', minimum: 1 } }, required: [] },
    });
  });
});

describe('SEC-51: what would pass unvalidated stops the document', () => {
  it('a part without @Type', () => {
    class Loose {
      @IsObject() @ValidateNested() part!: object;
    }
    expect(() => described(Loose)).toThrow('Loose.part: a nested field needs @Type');
  });

  it('a part that may be absent unseen', () => {
    class Loose {
      @ValidateNested() @Type(() => Paper) part!: Paper;
    }
    expect(() => described(Loose)).toThrow('Loose.part: @ValidateNested alone');
  });

  it('an object of anything', () => {
    class Loose {
      @IsObject() anything!: object;
    }
    expect(() => described(Loose)).toThrow('Loose.anything: no validator says what it holds');
  });

  it('a list of anything', () => {
    class Loose {
      @IsArray() anything!: unknown[];
    }
    expect(() => described(Loose)).toThrow('Loose.anything: no validator says what it holds');
  });

  it('two classes of one name', () => {
    const twin = (longest: number): Class => {
      class Twin {
        @IsString() @MaxLength(longest) a!: string;
      }
      return Twin;
    };
    const schemas = new Schemas();
    schemas.of(twin(2));
    expect(() => schemas.of(twin(3))).toThrow('Two classes are called Twin');
  });
});
