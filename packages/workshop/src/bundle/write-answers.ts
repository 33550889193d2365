import type { Contract, Operation } from '@transparent-office/contract'
import type * as z from 'zod/v4/core'

/**
 * Writes the contract as pages need it, as modules by name: the operations of each room without
 * what is sent, since the office checks that, and their answers in the words of `read-answer.ts`
 * instead of zod's. Each object of an answer is a module, so that a chunk has only what it reads;
 * texts are few and short, and stand in one.
 */
export function writeAnswers(contract: Contract): Map<string, string> {
  const modules = new Map<string, string>()
  const texts: string[] = []
  const names = new Map<z.$ZodType, string>()
  for (const [room, operations] of Object.entries(contract))
    modules.set(room, moduleOf(Object.entries(operations).map(operationOf).join('\n')))
  modules.set('texts', [words, ...texts].join('\n'))
  return modules

  function operationOf([name, operation]: [string, Operation]): string {
    const { method, path, body, safe, live, media, answer } = operation
    const said = JSON.stringify({ method, path, body: body && {}, safe, live, media })
    const read = answer ? `, answer: ${call('answer', kindOf(answer))}` : ''
    return `export const ${name} = { ...${said}${read} }`
  }

  function kindOf(schema: z.$ZodType): string {
    const { def } = (schema as z.$ZodTypes)._zod
    if (def.type === 'optional') return call('optional', kindOf(def.innerType))
    if (def.type === 'array' && !def.checks) return `[${kindOf(def.element)}]`
    if (def.type === 'boolean') return 'is.truth'
    if (def.type === 'enum') return call('oneOf', JSON.stringify(Object.values(def.entries)))
    if (def.type === 'number') return numberKind(def)
    if (def.type === 'string') return textKind(schema, def)
    if (def.type === 'object') return objectKind(schema, def)
    throw new Error(`no answer may hold ${def.type}: read-answer.ts has no word for it`)
  }

  function textKind(schema: z.$ZodType, def: z.$ZodStringDef): string {
    const pattern = patternOf(def)
    return pattern ? textNamed(schema, () => call('matching', String(pattern))) : 'is.text'
  }

  function objectKind(schema: z.$ZodType, { shape, catchall }: z.$ZodObjectDef): string {
    const fields = Object.entries(shape)
    if (catchall && fields.length > 0)
      throw new Error('an object has fields of any name or its own')
    if (catchall) return textNamed(schema, () => call('record', kindOf(catchall)))
    if (!names.has(schema)) {
      const name = `object${names.size}`
      names.set(schema, name)
      const kinds = fields.map(([field, kind]) => `${JSON.stringify(field)}: ${kindOf(kind)}`)
      modules.set(name, moduleOf(`export const fields = { ${kinds.join()} }`))
    }
    return names.get(schema)!
  }

  function textNamed(schema: z.$ZodType, write: () => string): string {
    if (!names.has(schema)) {
      names.set(schema, `texts.text${texts.length}`)
      texts.push(`export const text${texts.length} = ${write()}`)
    }
    return names.get(schema)!
  }
}

function numberKind(def: z.$ZodNumberDef): string {
  const isInt = (def as { format?: string }).format === 'safeint'
  let [least, most] = [-Infinity, Infinity]
  for (const check of checksOf(def)) {
    if (check.check === 'greater_than' && check.inclusive) least = Number(check.value)
    else if (check.check === 'less_than' && check.inclusive) most = Number(check.value)
    else throw new Error(`no number of an answer may be checked by ${check.check}`)
  }
  if (least === -Infinity && most === Infinity) return isInt ? 'is.int' : 'is.number'
  if (!isInt) throw new Error('only whole numbers of an answer may have bounds')
  return call('between', least, most)
}

/** What a text must match. Who trims a text, or looks at it by a function, has done so for an answer. */
function patternOf(def: z.$ZodStringDef): RegExp | undefined {
  let [least, most] = [0, Infinity]
  let pattern = (def as { pattern?: RegExp }).pattern
  for (const check of checksOf(def)) {
    if (check.check === 'min_length') least = check.minimum
    else if (check.check === 'max_length') most = check.maximum
    else if (check.check === 'string_format') pattern = check.pattern
  }
  const isLong = least > 0 || most < Infinity
  if (isLong && pattern) throw new Error('a text of an answer has a pattern or a length')
  return isLong ? new RegExp(`^[^]{${least},${most === Infinity ? '' : most}}$`) : pattern
}

const checksOf = ({ checks = [] }: z.$ZodTypeDef) =>
  checks.map((check) => (check as z.$ZodChecks)._zod.def)

const call = (word: string, ...values: (string | number)[]) =>
  `/*#__PURE__*/ is.${word}(${values.join()})`

const words = `import * as is from 'answers:read'`

const moduleOf = (code: string) => {
  const objects = [...new Set(code.match(/\bobject\d+\b/g))]
  return [
    words,
    `import * as texts from 'answers:texts'`,
    ...objects.map((name) => `import { fields as ${name} } from 'answers:${name}'`),
    code,
  ].join('\n')
}
