// Carries the precompiled header; has no code of its own.
// SPDX-License-Identifier: Apache-2.0
