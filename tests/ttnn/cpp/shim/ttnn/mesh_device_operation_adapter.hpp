#pragma once
// Names that a header of attention mentions; nothing here is ever called by an export.
namespace ttnn::device_operation {
template <class> struct MeshDeviceOperationAdapter {
  template <class> struct DescriptorMeshWorkloadAdapter {
    struct cached_mesh_workload_t {};
  };
};
template <class> concept MeshWorkloadFactoryConcept = true;
} // namespace ttnn::device_operation
