// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "app/report/complaint.hpp"

namespace infra::app {

// One complaint as a workflow command of GitHub Actions, which shows it at its line of a pull
// request: `::error file=…,line=…,col=…,endColumn=…,title=ID::message`. Ends with a line break.
std::string to_github(const Complaint& complaint);

}  // namespace infra::app
