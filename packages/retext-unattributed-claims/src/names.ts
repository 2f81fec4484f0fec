/** Name of this package, as messages carry it in `source`. */
export const packageName = 'retext-unattributed-claims'
