// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// same says where a value is another one than the JSON, if anywhere.
func same(value cty.Value, expected json.RawMessage) error {
	decoder := json.NewDecoder(bytes.NewReader(expected))
	decoder.UseNumber() // all digits
	var wanted any
	if err := decoder.Decode(&wanted); err != nil {
		return err
	}
	return compare("", value, wanted)
}

func compare(at string, value cty.Value, wanted any) error {
	different := fmt.Errorf("%s is %#v and not %#v", at, value, wanted)
	if wanted == nil || value.IsNull() {
		if wanted != nil || !value.IsNull() {
			return different
		}
		return nil
	}
	kind, is := value.Type(), false
	switch wanted := wanted.(type) {
	case bool:
		is = kind == cty.Bool && value.True() == wanted
	case json.Number:
		is = kind == cty.Number && sameNumber(value.AsBigFloat(), wanted.String())
	case string:
		// HCL composes what Unicode calls the same text; so does StringVal.
		is = kind == cty.String && value.RawEquals(cty.StringVal(wanted))
	case []any:
		if kind.IsTupleType() && kind.Length() == len(wanted) {
			return compareElements(at, value, wanted)
		}
	case map[string]any:
		if kind.IsObjectType() && len(kind.AttributeTypes()) == len(wanted) {
			return compareMembers(at, value, wanted)
		}
	}
	if !is {
		return different
	}
	return nil
}

func compareElements(at string, value cty.Value, wanted []any) error {
	for number, each := range wanted {
		next := value.Index(cty.NumberIntVal(int64(number)))
		if err := compare(fmt.Sprintf("%s[%d]", at, number), next, each); err != nil {
			return err
		}
	}
	return nil
}

func compareMembers(at string, value cty.Value, wanted map[string]any) error {
	for name, each := range wanted {
		if !value.Type().HasAttribute(cty.NormalizeString(name)) {
			return fmt.Errorf("%s has no %q", at, name)
		}
		if err := compare(fmt.Sprintf("%s[%q]", at, name), value.GetAttr(name), each); err != nil {
			return err
		}
	}
	return nil
}

// A whole number has all its digits; a fraction is the same binary number, whatever its digits.
func sameNumber(value *big.Float, wanted string) bool {
	if strings.ContainsAny(wanted, ".eE") {
		is, _ := value.Float64()
		expected, _, err := big.ParseFloat(wanted, 10, 512, big.ToNearestEven)
		if err != nil {
			return false
		}
		want, _ := expected.Float64()
		return is == want
	}
	expected, ok := new(big.Int).SetString(wanted, 10)
	is, accuracy := value.Int(nil)
	return ok && accuracy == big.Exact && is.Cmp(expected) == 0
}
