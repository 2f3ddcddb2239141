// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

// What each system does in its own way. One of linux.cpp, darwin.cpp and portable.cpp is built.
namespace infra::process {

// Where there is such a thing, this process is killed when its parent ends, or only the thread of it that started this
// process.
void die_with_parent();

// Closes every descriptor from `first` on.
void close_all_from(int first);

}  // namespace infra::process
