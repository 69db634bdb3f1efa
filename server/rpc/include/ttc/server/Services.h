// The gRPC services of the daemon.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_SERVICES_H
#define TTC_SERVER_SERVICES_H

#include "ttc/server/ServiceContext.h"
#include <grpcpp/impl/service_type.h>
#include <memory>

namespace ttc::server {

/// Compile, GetCapabilities, FetchArtifact.
std::unique_ptr<grpc::Service> makeCompileService(ServiceContext &context);
/// Stats, list, explain; the rest answers UNIMPLEMENTED and says so.
std::unique_ptr<grpc::Service> makeCacheService(ServiceContext &context);
/// Execute.
std::unique_ptr<grpc::Service> makeRunService(ServiceContext &context);

} // namespace ttc::server

#endif // TTC_SERVER_SERVICES_H
