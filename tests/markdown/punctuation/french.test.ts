import { expect, test } from 'vitest'
import { testTable, textOf } from './text-of.ts'

testTable('fr', [
  [
    "L'*effet* d'[ici](https://e.example) l'`API`. L'\"effet papillon\".",
    'L’effet d’ici l’API. L’«⍽effet papillon⍽».',
  ],
  ['"Bonjour"', '«⍽Bonjour⍽»'],
  ['"Bonjour", dit-il.', '«⍽Bonjour⍽», dit-il.'],
  ['« Bonjour »', '«⍽Bonjour⍽»'],
  ['«Bonjour»', '«⍽Bonjour⍽»'],
  ['«\u00A0Bonjour\u00A0»', '«⍽Bonjour⍽»'],
  ['Quoi?', 'Quoi⍽?'],
  ['Quoi ?', 'Quoi⍽?'],
  ['Quoi\u00A0?', 'Quoi⍽?'],
  ['Non! Si !', 'Non⍽! Si⍽!'],
  ['Comment?! Hein ?!', 'Comment⍽?! Hein⍽?!'],
  ['Bref; ensuite ; enfin', 'Bref⍽; ensuite⍽; enfin'],
  ['Note: voici', 'Note⍽: voici'],
  ['Note : voici', 'Note⍽: voici'],
  ['**Note:** voici', 'Note⍽: voici'],
  ['**Note** : voici', 'Note⍽: voici'],
  ['*Vraiment*?', 'Vraiment⍽?'],
  ['Voir `code`: ici', 'Voir code⍽: ici'],
  ['à 10:30 et 1:2', 'à 10:30 et 1:2'],
  ['Voyez https://e.example/?a=b!', 'Voyez https://e.example/?a=b⍽!'],
  ['std::vector', 'std::vector'],
  ['un :sourire: ici', 'un :sourire: ici'],
  ['Super :) et ;-) et :D', 'Super :) et ;-) et :D'],
  ['Quoi\\! Eh\\?', 'Quoi! Eh?'],
  ['Quoi&nbsp;?', 'Quoi\u00A0?'],
  ['"Quoi?"', '«⍽Quoi⍽?⍽»'],
  ['"Oui" !', '«⍽Oui⍽»⍽!'],
  ['"Oui"!', '«⍽Oui⍽»⍽!'],
  ['Il a dit : "Oui."', 'Il a dit⍽: «⍽Oui.⍽»'],
  ['"Il dit \'oui\' ici"', '«⍽Il dit “oui” ici⍽»'],
  ['"Il dit "oui" ici"', '«⍽Il dit “oui” ici⍽»'],
  ['« Il dit "oui" ici »', '«⍽Il dit “oui” ici⍽»'],
  ["aujourd'hui, qu'il, jusqu'à, l'été", 'aujourd’hui, qu’il, jusqu’à, l’été'],
  ["l'**eau** et l'*air*", 'l’eau et l’air'],
  ["l'«effet» et l'“autre”", 'l’«⍽effet⍽» et l’“autre”'],
  ["l'11 novembre, les années '90", 'l’11 novembre, les années ’90'],
  ["p'tit et 'tite", 'p’tit et ’tite'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["l'$x$ et d'![pic](pic.svg)", 'l’x et d’'],
  ['"L\'été", l\'"hiver"', '«⍽L’été⍽», l’«⍽hiver⍽»'],
  ['Alors... Quoi...?', 'Alors… Quoi…⍽?'],
  ['un -- deux --- trois', 'un — deux — trois'],
  ['1990--2000 et Paris--Lyon', '1990–2000 et Paris–Lyon'],
  ['avec --force', 'avec --force'],
  ['(vraiment ?) [non !]', '(vraiment⍽?) [non⍽!]'],
  ['`a ? b : c` et `a ; b`', 'a ? b : c et a ; b'],
  ['!important et a!=b', '!important et a!=b'],
  ['"Bonjour."\\\n"Salut !"', '«⍽Bonjour.⍽»\n«⍽Salut⍽!⍽»'],
  ['un écran de 5" et 6\'2', 'un écran de 5" et 6\'2'],
  ['l\\\'effet \\"ici\\"', 'l\'effet "ici"'],
])

testTable('fr-CH', [
  ['"Bonjour", dit-il !', '«⍽Bonjour⍽», dit-il⍽!'],
  ['"Un \'mot\' ici"', '«⍽Un ‹mot› ici⍽»'],
  ["1'000 francs", '1’000 francs'],
])

test.each([
  ['Quoi? Non! Si; oui', 'Quoi? Non! Si; oui'],
  ['Note: voici', 'Note: voici'],
  ['"Bonjour"', '«\u00A0Bonjour\u00A0»'],
  ['l\'"effet"', 'l’«\u00A0effet\u00A0»'],
])('no narrow spaces in Canada: %s', async (written, set) => {
  expect(await textOf(written, 'fr-CA')).toBe(set)
})

test('French spaces are those of French texts only', async () => {
  expect(await textOf('Quoi ? «So»', 'en')).toBe('Quoi ? «So»')
})

test('an inline element has its own language', async () => {
  expect(await textOf('"So" <span lang="fr">"Quoi?" <span>x</span>!</span> "so"?', 'en')).toBe(
    '“So” «\u202FQuoi\u202F?\u202F» x\u202F! “so”?',
  )
})
