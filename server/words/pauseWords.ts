/** What a mark such as "(pause 3 s)" is made of, in lower case. A script is read in every language, whoever typed it. */
export interface PauseWords {
  pause: readonly string[];
  seconds: readonly string[];
}
