import { sql, type RawBuilder } from 'kysely'
import pg from 'pg'

/*
 * What a statement brings, as a small value beside it: the row's type follows from it, and in tests each
 * answer of PostgreSQL is compared with it (`testing/check-rows.ts`).
 */

/** A column as a statement brings it. `Type` is what code gets of it. */
export interface Column<Type> {
  /** Types of PostgreSQL that bring it, by their OIDs. */
  readonly oids: readonly number[]
  /** Whether a row may have none. */
  readonly nullable?: boolean
  /** Whether the statement brings no row with null there, though its table could have one. */
  readonly known?: boolean
  /** Only for the compiler. */
  readonly type?: Type
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** The row that columns make. */
export type RowOf<Shape extends Columns> = {
  readonly [Name in keyof Shape]: Shape[Name] extends Column<infer Type> ? Type : never
}

const { builtins } = pg.types
const column = <Type>(...oids: number[]): Column<Type> => ({ oids })

/** Words and sentences. */
export const text = column<string>(builtins.TEXT, builtins.VARCHAR, 19)
export const uuid = column<string>(builtins.UUID)
/** A day of the office, `2026-11-24`. */
export const day = column<string>(builtins.DATE)
export const instant = column<Date>(builtins.TIMESTAMPTZ)
/** A number without fractions; one of 8 bytes is a count that fits. */
export const integer = column<number>(builtins.INT2, builtins.INT4, builtins.INT8)
/** A number with fractions, of floating point. */
export const float = column<number>(builtins.FLOAT4, builtins.FLOAT8)
export const bool = column<boolean>(builtins.BOOL)
export const bytes = column<Buffer>(builtins.BYTEA)

/** Not of days and of numbers of 8 bytes: pg brings them as instants and as words. */
const arrays: Readonly<Record<number, number>> = {
  [builtins.TEXT]: 1009,
  [builtins.VARCHAR]: 1015,
  [builtins.UUID]: 2951,
  [builtins.TIMESTAMPTZ]: 1185,
  [builtins.INT2]: 1005,
  [builtins.INT4]: 1007,
  [builtins.BOOL]: 1000,
}

/** An array of PostgreSQL. */
export const arrayOf = <Type>({ oids }: Column<Type>): Column<Type[]> => ({
  oids: oids.flatMap((oid) => arrays[oid] ?? []),
})

/** JSON, as whoever wrote it says it is. */
export const json = <Type>(): Column<Type> => column<Type>(builtins.JSONB, builtins.JSON)

/** One of few words, or a number of few: `as<'granted' | 'refused'>(text)`. */
export const as = <Type extends Base, Base = unknown>(base: Column<Base>): Column<Type> =>
  base as Column<unknown> as Column<Type>

/** A column that may be null. */
export const orNull = <Type>(base: Column<Type>): Column<Type | null> => ({
  ...(base as Column<Type | null>),
  nullable: true,
})

/** A column that its table may leave empty, but of which this statement brings no empty one. */
export const known = <Type>(base: Column<Type>): Column<Type> => ({ ...base, known: true })

/** Told of the columns that a statement promises, when its builder is made; set by tests alone. */
let watch: (<Row>(shape: Columns, builder: RawBuilder<Row>) => RawBuilder<Row>) | undefined
export const watchReturns = (watcher: typeof watch): void => void (watch = watcher)

/**
 * A statement and the columns of its rows: `` returns({ number: text })`select number from applications` ``.
 */
export const returns =
  <const Shape extends Columns>(shape: Shape) =>
  (parts: TemplateStringsArray, ...values: readonly unknown[]): RawBuilder<RowOf<Shape>> => {
    const builder = sql<RowOf<Shape>>(parts, ...values)
    return watch ? watch(shape, builder) : builder
  }
