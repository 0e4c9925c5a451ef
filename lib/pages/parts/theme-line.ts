/**
 * The one inline script: before the first paint it puts a remembered theme on the root element, where the stylesheet
 * looks for it. Without JavaScript, or with storage refused, the theme follows the system.
 */
export const themeLine =
  'try{let t=localStorage.theme;/^(dark|light)$/.test(t)&&(document.documentElement.dataset.theme=t)}catch{}'
