// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Memory comes from mimalloc: a build asks for it a few hundred times for each file that it writes. The header defines
// operator new and delete for the whole program, and belongs in one source.
#include <mimalloc-new-delete.h>
