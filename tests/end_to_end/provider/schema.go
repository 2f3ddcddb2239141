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
	// What is there besides, of the one provider that has some: random.go.
	Ephemeral object `json:"ephemeral"`
	Resource  object `json:"resource"`
}

// attributes maps a name to its type as Terraform writes types in JSON: "string", ["map", "string"].
type attributes map[string]json.RawMessage

// object is a resource or an ephemeral one. Without a name there is none.
type object struct {
	Name     string     `json:"name"`
	Required attributes `json:"required"`
	Optional attributes `json:"optional"`
	Computed attributes `json:"computed"`
}

// dataSource has computed attributes only; each says back one attribute of the provider block, or is null.
type dataSource struct {
	Name       string            `json:"name"` // "": there is none
	Attributes attributes        `json:"attributes"`
	SaysBack   map[string]string `json:"says_back"`
}

func (d description) providerSchema() *tfprotov6.Schema {
	block := &tfprotov6.SchemaBlock{Attributes: d.Provider.Attributes.schema(optional)}
	for _, name := range slices.Sorted(maps.Keys(d.Provider.Blocks)) {
		block.BlockTypes = append(block.BlockTypes, &tfprotov6.SchemaNestedBlock{
			TypeName: name,
			Block:    &tfprotov6.SchemaBlock{Attributes: d.Provider.Blocks[name].schema(optional)},
			Nesting:  tfprotov6.SchemaNestedBlockNestingModeList,
			MaxItems: 1,
		})
	}
	return &tfprotov6.Schema{Block: block}
}

func (d dataSource) schema() *tfprotov6.Schema {
	return &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{Attributes: d.Attributes.schema(computed)}}
}

func (o object) schema() *tfprotov6.Schema {
	return &tfprotov6.Schema{Block: &tfprotov6.SchemaBlock{Attributes: slices.Concat(
		o.Required.schema(required), o.Optional.schema(optional), o.Computed.schema(computed),
	)}}
}

// arguments are the names of what a configuration may give.
func (o object) arguments() []string {
	return slices.Concat(slices.Sorted(maps.Keys(o.Required)), slices.Sorted(maps.Keys(o.Optional)))
}

// unmarshal returns nil for an object that is null.
func (o object) unmarshal(from *tfprotov6.DynamicValue) (map[string]tftypes.Value, error) {
	value, err := from.Unmarshal(o.schema().ValueType())
	if err != nil || value.IsNull() {
		return nil, err
	}
	var values map[string]tftypes.Value
	err = value.As(&values)
	return values, err
}

func (o object) marshal(values map[string]tftypes.Value) (*tfprotov6.DynamicValue, error) {
	kind := o.schema().ValueType()
	value, err := tfprotov6.NewDynamicValue(kind, tftypes.NewValue(kind, values))
	return &value, err
}

// use says who gives an attribute its value.
type use func(*tfprotov6.SchemaAttribute)

func required(a *tfprotov6.SchemaAttribute) { a.Required = true }
func optional(a *tfprotov6.SchemaAttribute) { a.Optional = true }
func computed(a *tfprotov6.SchemaAttribute) { a.Computed = true }

func (a attributes) schema(as use) []*tfprotov6.SchemaAttribute {
	var all []*tfprotov6.SchemaAttribute
	for _, name := range slices.Sorted(maps.Keys(a)) {
		attribute := &tfprotov6.SchemaAttribute{Name: name, Type: a.typeOf(name)}
		as(attribute)
		all = append(all, attribute)
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
