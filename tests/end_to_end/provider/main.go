// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// A stand-in for a Terraform provider: it knows the provider block and one data source, and no resource; but for
// random.go.
//
// What it stands in for is read from schema.json beside the program, so one binary serves every provider. Its worth is
// that Terraform checks a tree's provider block against real names and types. The data source is needed for that: a
// provider that nothing in a module uses is left out of the plan, and its block is never looked at.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6/tf6server"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	// Not os.Executable: the file may be a link into a cache, and the schema lies beside the link.
	path := filepath.Join(filepath.Dir(os.Args[0]), "schema.json")
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var of description
	if err := json.Unmarshal(text, &of); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return tf6server.Serve(of.Address, func() tfprotov6.ProviderServer { return &server{of: of} })
}

// server leaves every other method to the nil interface: Terraform has no reason to call what the schema does not offer.
type server struct {
	tfprotov6.ProviderServer
	of     description
	config tftypes.Value
}

func (s *server) GetProviderSchema(context.Context, *tfprotov6.GetProviderSchemaRequest) (*tfprotov6.GetProviderSchemaResponse, error) {
	response := &tfprotov6.GetProviderSchemaResponse{Provider: s.of.providerSchema()}
	if of := s.of.DataSource; of.Name != "" {
		response.DataSourceSchemas = map[string]*tfprotov6.Schema{of.Name: of.schema()}
	}
	if of := s.of.Ephemeral; of.Name != "" {
		response.EphemeralResourceSchemas = map[string]*tfprotov6.Schema{of.Name: of.schema()}
	}
	if of := s.of.Resource; of.Name != "" {
		response.ResourceSchemas = map[string]*tfprotov6.Schema{of.Name: of.schema()}
	}
	return response, nil
}

func (s *server) GetMetadata(context.Context, *tfprotov6.GetMetadataRequest) (*tfprotov6.GetMetadataResponse, error) {
	response := &tfprotov6.GetMetadataResponse{}
	if of := s.of.DataSource; of.Name != "" {
		response.DataSources = []tfprotov6.DataSourceMetadata{{TypeName: of.Name}}
	}
	if of := s.of.Ephemeral; of.Name != "" {
		response.EphemeralResources = []tfprotov6.EphemeralResourceMetadata{{TypeName: of.Name}}
	}
	if of := s.of.Resource; of.Name != "" {
		response.Resources = []tfprotov6.ResourceMetadata{{TypeName: of.Name}}
	}
	return response, nil
}

// ValidateProviderConfig has nothing to add: names and types were checked against the schema before the call.
func (s *server) ValidateProviderConfig(_ context.Context, request *tfprotov6.ValidateProviderConfigRequest) (*tfprotov6.ValidateProviderConfigResponse, error) {
	return &tfprotov6.ValidateProviderConfigResponse{PreparedConfig: request.Config}, nil
}

func (s *server) ConfigureProvider(_ context.Context, request *tfprotov6.ConfigureProviderRequest) (*tfprotov6.ConfigureProviderResponse, error) {
	config, err := request.Config.Unmarshal(s.of.providerSchema().ValueType())
	s.config = config
	return &tfprotov6.ConfigureProviderResponse{}, err
}

func (s *server) ValidateDataResourceConfig(context.Context, *tfprotov6.ValidateDataResourceConfigRequest) (*tfprotov6.ValidateDataResourceConfigResponse, error) {
	return &tfprotov6.ValidateDataResourceConfigResponse{}, nil
}

// ReadDataSource says back what the provider block holds.
func (s *server) ReadDataSource(context.Context, *tfprotov6.ReadDataSourceRequest) (*tfprotov6.ReadDataSourceResponse, error) {
	state, err := s.of.DataSource.read(s.config)
	return &tfprotov6.ReadDataSourceResponse{State: state}, err
}

func (s *server) StopProvider(context.Context, *tfprotov6.StopProviderRequest) (*tfprotov6.StopProviderResponse, error) {
	return &tfprotov6.StopProviderResponse{}, nil
}
