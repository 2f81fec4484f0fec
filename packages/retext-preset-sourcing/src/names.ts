/** Made by `pnpm types` of the schemas of the rules: a change here is lost. */

/** A house style. */
export type PresetName =
  | 'recommended'
  | 'strict'
  | 'agency-us'
  | 'agency-intl'
  | 'uk-broadcast'
  | 'uk-broadsheet'
  | 'us-metro'
  | 'us-business'
  | 'public-radio'
  | 'local'
