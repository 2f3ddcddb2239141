// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/big"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Of the provider `random`, what modules of infra's own use works, so that they can be applied: an ephemeral
// random_password and a resource random_id. Another provider's schema.json offers neither, and nothing here is called.

func (s *server) ValidateEphemeralResourceConfig(context.Context, *tfprotov6.ValidateEphemeralResourceConfigRequest) (*tfprotov6.ValidateEphemeralResourceConfigResponse, error) {
	return &tfprotov6.ValidateEphemeralResourceConfigResponse{}, nil
}

func (s *server) OpenEphemeralResource(_ context.Context, request *tfprotov6.OpenEphemeralResourceRequest) (*tfprotov6.OpenEphemeralResourceResponse, error) {
	given, err := s.of.Ephemeral.unmarshal(request.Config)
	if err != nil {
		return nil, err
	}
	password, err := randomPassword(given)
	if err != nil {
		return nil, err
	}
	given["result"] = tftypes.NewValue(tftypes.String, password)
	result, err := s.of.Ephemeral.marshal(given)
	return &tfprotov6.OpenEphemeralResourceResponse{Result: result}, err
}

func (s *server) CloseEphemeralResource(context.Context, *tfprotov6.CloseEphemeralResourceRequest) (*tfprotov6.CloseEphemeralResourceResponse, error) {
	return &tfprotov6.CloseEphemeralResourceResponse{}, nil
}

// randomPassword respects the length and which characters are asked for, not how many of each there are to be.
func randomPassword(given map[string]tftypes.Value) (string, error) {
	length, err := integer(given["length"])
	if err != nil {
		return "", fmt.Errorf("length: %w", err)
	}
	alphabet := ""
	for name, characters := range map[string]string{
		"lower":   "abcdefghijklmnopqrstuvwxyz",
		"numeric": "0123456789",
		"special": special(given),
		"upper":   "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	} {
		if wanted(given[name]) {
			alphabet += characters
		}
	}
	password := make([]byte, length)
	for i := range password {
		chosen, err := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			return "", err
		}
		password[i] = alphabet[chosen.Int64()]
	}
	return string(password), nil
}

func special(given map[string]tftypes.Value) string {
	var said *string
	if given["override_special"].As(&said) == nil && said != nil {
		return *said
	}
	return "!@#$%&*()-_=+[]{}<>:?"
}

// wanted is true where nothing is said.
func wanted(flag tftypes.Value) bool {
	var said *bool
	return flag.As(&said) != nil || said == nil || *said
}

func integer(value tftypes.Value) (int64, error) {
	var number big.Float
	if err := value.As(&number); err != nil {
		return 0, err
	}
	whole, _ := number.Int64()
	return whole, nil
}

func (s *server) ValidateResourceConfig(context.Context, *tfprotov6.ValidateResourceConfigRequest) (*tfprotov6.ValidateResourceConfigResponse, error) {
	return &tfprotov6.ValidateResourceConfigResponse{}, nil
}

func (s *server) UpgradeResourceState(_ context.Context, request *tfprotov6.UpgradeResourceStateRequest) (*tfprotov6.UpgradeResourceStateResponse, error) {
	kind := s.of.Resource.schema().ValueType()
	value, err := request.RawState.Unmarshal(kind)
	if err != nil {
		return nil, err
	}
	state, err := tfprotov6.NewDynamicValue(kind, value)
	return &tfprotov6.UpgradeResourceStateResponse{UpgradedState: &state}, err
}

func (s *server) ReadResource(_ context.Context, request *tfprotov6.ReadResourceRequest) (*tfprotov6.ReadResourceResponse, error) {
	return &tfprotov6.ReadResourceResponse{NewState: request.CurrentState, Private: request.Private}, nil
}

// PlanResourceChange makes everything anew when anything that was given changes, as random_id does.
func (s *server) PlanResourceChange(_ context.Context, request *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	before, err := s.of.Resource.unmarshal(request.PriorState)
	if err != nil {
		return nil, err
	}
	after, err := s.of.Resource.unmarshal(request.ProposedNewState)
	if err != nil || after == nil {
		return &tfprotov6.PlanResourceChangeResponse{PlannedState: request.ProposedNewState}, err
	}
	var replace []*tftypes.AttributePath
	for _, name := range s.of.Resource.arguments() {
		if before != nil && !before[name].Equal(after[name]) {
			replace = append(replace, tftypes.NewAttributePath().WithAttributeName(name))
		}
	}
	if before == nil || len(replace) > 0 {
		for name := range s.of.Resource.Computed {
			after[name] = tftypes.NewValue(s.of.Resource.Computed.typeOf(name), tftypes.UnknownValue)
		}
	}
	planned, err := s.of.Resource.marshal(after)
	return &tfprotov6.PlanResourceChangeResponse{PlannedState: planned, RequiresReplace: replace}, err
}

func (s *server) ApplyResourceChange(_ context.Context, request *tfprotov6.ApplyResourceChangeRequest) (*tfprotov6.ApplyResourceChangeResponse, error) {
	planned, err := s.of.Resource.unmarshal(request.PlannedState)
	if err != nil || planned == nil {
		return &tfprotov6.ApplyResourceChangeResponse{NewState: request.PlannedState}, err
	}
	if !planned["id"].IsKnown() {
		if err := fillInRandomID(planned); err != nil {
			return nil, err
		}
	}
	state, err := s.of.Resource.marshal(planned)
	return &tfprotov6.ApplyResourceChangeResponse{NewState: state}, err
}

func fillInRandomID(planned map[string]tftypes.Value) error {
	length, err := integer(planned["byte_length"])
	if err != nil {
		return fmt.Errorf("byte_length: %w", err)
	}
	id := make([]byte, length)
	if _, err := rand.Read(id); err != nil {
		return err
	}
	var prefix *string
	if err := planned["prefix"].As(&prefix); err != nil {
		return err
	}
	if prefix == nil {
		prefix = new(string)
	}
	text := func(s string) tftypes.Value { return tftypes.NewValue(tftypes.String, s) }
	planned["id"] = text(base64.RawURLEncoding.EncodeToString(id))
	planned["b64_std"] = text(*prefix + base64.StdEncoding.EncodeToString(id))
	planned["b64_url"] = text(*prefix + base64.RawURLEncoding.EncodeToString(id))
	planned["dec"] = text(*prefix + new(big.Int).SetBytes(id).String())
	planned["hex"] = text(*prefix + hex.EncodeToString(id))
	return nil
}
