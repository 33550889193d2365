import type {
  Attribute,
  Declaration,
  Manifest,
} from '../packages/workshop/src/elements/manifest.ts'

/** A type as Storybook's controls know it: `string | undefined` is a text. */
const plainType = (attribute: Attribute): Attribute => {
  const text = attribute.type?.text.replace(' | undefined', '') ?? 'string'
  return { ...attribute, type: { text } }
}

/** An element with each of its inputs once: an attribute is not also a property. */
const onceEach = ({ members = [], attributes = [], ...declared }: Declaration): Declaration => ({
  ...declared,
  members: members.filter(
    ({ name, attribute }) =>
      !attribute && !attributes.some((one) => (one.fieldName ?? one.name) === name),
  ),
  attributes: attributes.map(plainType),
})

/** The manifest in such words that Storybook makes a control of each attribute. */
export const forStorybook = ({ modules, ...rest }: Manifest): Manifest => ({
  ...rest,
  modules: modules.map(({ declarations, ...module }) => ({
    ...module,
    declarations: declarations.map(onceEach),
  })),
})
