/**
 * Every entity of the house, in alphabetical order. An entity declares its columns as `text`, `integer` or `blob`; its
 * checks, keys and indexes stand in the migrations. The list stands above the features, because the database knows none.
 */
export const entities: (new () => object)[] = [];
