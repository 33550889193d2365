/** An object of the OpenAPI document. */
export type Described = Record<string, unknown>
