// Cores that do the same at the same time, once each.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_KERNELS_CORECLASSES_H
#define TTC_COSTMODEL_KERNELS_CORECLASSES_H

#include "ttc/costmodel/KernelPipeline.h"

namespace ttc::costmodel {

/// A program in which one core stands for all of its class.
struct CoreClasses {
  PipeProgram program;
  /// Of each track of the whole program: the track that stands for it, which
  /// is one of the first core of the class.
  std::vector<uint32_t> trackOf;
  /// Of each track here: for how many it stands, and the first of them.
  std::vector<uint32_t> count, first;
};

/// Two cores are of a class if their kernels take the same steps and, step by
/// step, reach as many cores of every class and are reached by as many: then
/// nothing that happens to one happens to the other at another time. Found by
/// refining, from classes of equal steps. Where the members of a class signal
/// one core, `targets` names that core as often.
/// Without `merges` every core is a class.
CoreClasses classesOf(const PipeProgram &program, bool merges);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_KERNELS_CORECLASSES_H
