import type {
  Attribute,
  Declaration,
  Manifest,
} from '../packages/workshop/src/elements/manifest.ts'

/** A type as Storybook's controls know it: `string | undefined` is a text. */
const plainType = (attribute: Attribute): Attribute => {
  const text = attribute.type?.text.replaceAll(' | undefined', '') ?? 'string'
  return { ...attribute, type: { text } }
}

/** An element with each name once: an attribute is not also a property, nor a part of its name. */
const onceEach = ({
  members = [],
  attributes = [],
  cssParts = [],
  slots = [],
  ...declared
}: Declaration): Declaration => ({
  ...declared,
  members: members.filter(
    ({ name, attribute }) =>
      !attribute && !attributes.some((one) => (one.fieldName ?? one.name) === name),
  ),
  attributes: attributes.map(plainType),
  cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
  slots: slots.map((slot) => ({ ...slot, name: slot.name || 'slot' })),
})

/** The manifest in such words that Storybook makes a control of each attribute. */
export const forStorybook = ({ modules, ...rest }: Manifest): Manifest => ({
  ...rest,
  modules: modules.map(({ declarations, ...module }) => ({
    ...module,
    declarations: declarations.map(onceEach),
  })),
})

/** Leaves a control to what is an attribute; events, slots, parts and colours are only told of. */
export const onlyAttributes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      type.table?.category === 'attributes' ? type : { ...type, control: false },
    ]),
  )
