# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
# Completion of infra in fish. Asks infra itself what may stand there.

function __infra_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] __complete $words[2..-1] "$current" 2>/dev/null)
    if test "$lines[1]" = :folders
        __fish_complete_directories "$current" ''
    else
        printf '%s\n' $lines
    end
end

complete -c infra -f -a '(__infra_complete)'
