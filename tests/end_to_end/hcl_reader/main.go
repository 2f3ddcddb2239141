// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Judges what core/hcl writes with the library that Terragrunt and Terraform read it with. Takes a line of JSON for each
// file on its standard input, says what is wrong with which, and ends with 1 when anything is.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// More failures than this say nothing new.
const shown = 10

// record is a file and what it is to say.
type record struct {
	Seed     uint64          `json:"seed"`     // makes it again
	HCL      string          `json:"hcl"`      // attributes
	Values   json.RawMessage `json:"values"`   // the same as JSON
	Text     string          `json:"text"`     // any text
	Template string          `json:"template"` // what gives it back when it is read as a template
}

func main() {
	read, failed := 0, 0
	decoder := json.NewDecoder(bufio.NewReaderSize(os.Stdin, 1<<20))
	for decoder.More() {
		var next record
		if err := decoder.Decode(&next); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		read++
		if err := judge(next); err != nil {
			failed++
			if failed <= shown {
				fmt.Printf("seed %d: %v\n%s\nis to say %s\n\n", next.Seed, err, next.HCL, next.Values)
			}
		}
	}
	fmt.Printf("%d read, %d failed\n", read, failed)
	if failed > 0 {
		os.Exit(1)
	}
}
