# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
# Completion of infra in bash. Asks infra itself what may stand there; works in bash 3.2 as well.

_infra() {
  local program=${COMP_WORDS[0]/#\~/$HOME} index word glued='' words=()
  # bash takes --flag=value and a:b apart: they are put together again.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ ${#words[@]} -gt 0 && ($word == [=:]* || ($glued && $word)) ]]; then
      words[${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == [=:]* ]]; then glued=yes; else glued=''; fi
  done

  # What bash replaces is the last piece only.
  local whole=${words[${#words[@]} - 1]} piece=${COMP_WORDS[COMP_CWORD]} line
  if [[ $piece == [=:]* ]]; then piece=''; fi
  local before=${whole%"$piece"}

  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :folders ]]; then
      type compopt >/dev/null 2>&1 && compopt -o filenames
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$piece")
      return
    fi
    line=${line%%$'\t'*}
    COMPREPLY+=("${line#"$before"}")
  done < <("$program" __complete "${words[@]}" 2>/dev/null)
}
complete -F _infra infra
