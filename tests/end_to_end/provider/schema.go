// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// description is schema.json: the interface of one provider at one version.
type description struct {
	Address  string `json:"address"` // registry.terraform.io/hashicorp/google
	Provider struct {
		Attributes attributes            `json:"attributes"`
		Blocks     map[string]attributes `json:"blocks"` // each may be given once or never
	} `json:"provider"`
	DataSource dataSource `json:"data_source"`
}

// attributes maps a name to its type as Terraform writes types in JSON: "string", ["map", "string"].
type attributes map[string]json.RawMessage

// dataSource has computed attributes only; each says back one attribute of the provider block, or is null.
type dataSource struct {
	Name       string            `json:"name"`
	Attributes attributes        `json:"attributes"`
	SaysBack   map[string]string `json:"says_back"`
}

func (d description) providerSchema() *tfprotov6.Schema {
	block := &tfprotov6.SchemaBlock{Attributes: d.Provider.Attributes.schema(false)}
	for _, name := range slices.Sorted(maps.Keys(d.Provider.Blocks)) {
		block.BlockTypes = append(block.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name,
			Block:    &tfprotov6.SchemaBlock{Attributes: d.Provider.Blocks[name].schema(false)},
			Nesting:  tfprotov6.SchemaNestedBlockNestingModeList,
			MaxItems: 1,
		})
	}
	return &tfprotov6.Schema{Block: block}
}

func (d dataSource) schema() *tfprotov6.Schema {
	return &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{Attributes: d.Attributes.schema(true)}}
}

func (a attributes) schema(computed bool) []*tfprotov6.SchemaAttribute {
	var all []*tfprotov6.SchemaAttribute
	for _, name := range slices.Sorted(maps.Keys(a)) {
		all = append(all, &tfprotov6.SchemaAttribute{
			Name: name, Type: a.typeOf(name), Computed: computed, Optional: !computed,
		})
	}
	return all
}

// typeOf panics where the file is wrong: nobody but a developer of these tests writes one.
func (a attributes) typeOf(name string) tftypes.Type {
	parsed, err := tftypes.ParseJSONType(a[name]) //nolint:staticcheck // the only reader of this notation
	if err != nil {
		panic(fmt.Sprintf("schema.json: type of %s: %v", name, err))
	}
	return parsed
}

func (d dataSource) read(config tftypes.Value) (*tfprotov6.DynamicValue, error) {
	var given map[string]tftypes.Value
	if err := config.As(&given); err != nil {
		return nil, err
	}
	values := map[string]tftypes.Value{}
	for name := range d.Attributes {
		values[name] = tftypes.NewValue(d.Attributes.typeOf(name), nil)
		if value, found := given[d.SaysBack[name]]; found {
			values[name] = value
		}
	}
	kind := d.schema().ValueType()
	state, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, values))
	return &state, err
}
