import type { Plugin } from 'rollup'

/** What Lit's files, and the decorators under them, do that the widgets never ask for. */
const neverUsed: Record<string, [pattern: RegExp, by: string][]> = {
  '/@lit/reactive-element/css-tag.js': [
    // Who can check a file before it runs can adopt style sheets.
    [/(?<=,e=)t\.ShadowRoot&&.*?CSSStyleSheet\.prototype(?=,s=)/, 'true'],
  ],
  '/@lit/reactive-element/reactive-element.js': [
    [/,p=a\.reactiveElementPolyfillSupport(?=,)/, ''],
    [/p\?\.\(\{ReactiveElement:y\}\),/, ''],
    // Attributes are texts, numbers, or there.
    [/case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)/, ''],
    [/case Object:case Array:try\{.*?\}catch\(t\)\{i=null\}/, ''],
    [/void 0!==(\w)\.converter\?\.toAttribute\?\1\.converter:/, ''],
    [/"function"==typeof t\.converter\?.*?t\.converter:(?=u;)/, ''],
    // Properties are declared by decorators as TypeScript had them first.
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/, ''],
    [
      /if\(this\.finalized=!0,this\._\$Ei\(\),this\.hasOwnProperty\(d\("properties"\)\)\)\{.*?\}(?=this\._\$Eh=)/,
      'this.finalized=!0,this._$Ei();',
    ],
    [/static addInitializer\(t\)\{.*?\}(?=static)/, ''],
    [/removeController\(t\)\{.*?\}(?=_)/, ''],
  ],
  '/@lit/reactive-element/decorators/property.js': [
    [/,r=\(t=o,e,r\)=>\{.*?\};(?=function n)/, ';'],
    [/"object"==typeof o\?r\(t,e,o\):/, ''],
    [/,r as standardProperty/, ''],
  ],
  '/lit-element/lit-element.js': [
    [/,s\.litElementHydrateSupport\?\.\(\{LitElement:i\}\);.*?(?=\(s\.litElementVersions)/, ';'],
    [/,n as _\$LE/, ''],
  ],
  '/lit-html/lit-html.js': [
    [/const j=\{.*?F:Z\},B=t\.litHtmlPolyfillSupport;B\?\.\(S,k\),/, ''],
    [/j as _\$LH,/g, ''],
  ],
  '/tslib/tslib.es6.js': [
    [/if \(typeof Reflect === "object"[^]*?else (?=for)/, ''],
    [/typeof SuppressedError === "function" \? SuppressedError : function[^]*?\};/, ''],
  ],
}

/**
 * Leaves out of Lit what the widgets never use: more than half a kB less for every page. Fails when
 * Lit's code is another; the tests of loading run against the result.
 */
export const unusedLit: Plugin = {
  name: 'unused-lit',
  transform(code, id) {
    const [, file = ''] = /(?:node_modules|vendor)(\/.*)$/.exec(id) ?? []
    let slim = code
    for (const [pattern, by] of neverUsed[file] ?? []) {
      const folded = slim.replace(pattern, by)
      if (folded === slim) this.error(`Lit no longer says ${pattern}: look at unused-lit.ts again`)
      slim = folded
    }
    return { code: slim, map: null }
  },
}
