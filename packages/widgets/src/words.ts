/* What the widgets say, for pages drawn elsewhere that must say the same. Needs no browser. */
export * from '@transparent-office/words'
