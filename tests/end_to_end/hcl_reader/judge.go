// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

package main

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
)

func judge(next record) error {
	said, err := attributes(next.HCL)
	if err != nil {
		return err
	}
	if err := same(said, next.Values); err != nil {
		return err
	}
	if formatted := string(hclwrite.Format([]byte(next.HCL))); formatted != next.HCL {
		return fmt.Errorf("a formatter makes this of it:\n%s", formatted)
	}
	return template(next.Template, next.Text)
}

// attributes reads a file that holds nothing else. There is no variable and no function: a text that begins an
// interpolation is an error, or another text.
func attributes(text string) (cty.Value, error) {
	file, diagnostics := hclsyntax.ParseConfig([]byte(text), "values.hcl", hcl.InitialPos)
	if diagnostics.HasErrors() {
		return cty.NilVal, diagnostics
	}
	found, diagnostics := file.Body.JustAttributes()
	if diagnostics.HasErrors() {
		return cty.NilVal, diagnostics
	}
	values := map[string]cty.Value{}
	for name, attribute := range found {
		value, diagnostics := attribute.Expr.Value(nil)
		if diagnostics.HasErrors() {
			return cty.NilVal, diagnostics
		}
		values[name] = value
	}
	return cty.ObjectVal(values), nil
}

// template reads a text as Terraform reads the texts within a list or an object: Terragrunt writes those as JSON into a
// variable of the environment, and Terraform reads that as HCL.
func template(text, expected string) error {
	written, err := json.Marshal([]string{text})
	if err != nil {
		return err
	}
	parsed, diagnostics := hclsyntax.ParseExpression(written, "variable", hcl.InitialPos)
	if diagnostics.HasErrors() {
		return fmt.Errorf("as a template, %q: %w", text, diagnostics)
	}
	value, diagnostics := parsed.Value(nil)
	if diagnostics.HasErrors() {
		return fmt.Errorf("as a template, %q: %w", text, diagnostics)
	}
	if !value.RawEquals(cty.TupleVal([]cty.Value{cty.StringVal(expected)})) {
		return fmt.Errorf("as a template, %q says %#v and not %q", text, value, expected)
	}
	return nil
}
