#compdef infra
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
# Completion of infra in zsh. Asks infra itself what may stand there.

_infra() {
  local -a lines candidates texts
  local line
  lines=("${(@f)$("${~words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    case $line in
      '') ;;
      :folders) _files -/; return ;;
      *) candidates+=("${line%%$'\t'*}"); texts+=("${line/$'\t'/  -- }") ;;
    esac
  done
  (( ${#candidates} )) && compadd -l -d texts -a candidates
}

# Loaded from a folder of fpath this file is the function; sourced, it says where it belongs.
if [[ ${funcstack[1]} == _infra ]]; then
  _infra "$@"
else
  compdef _infra infra
fi
