// LAPACK by one name for real and complex numbers: columns first, no check for
// NaN (which would answer with a negative info).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOST_LAPACK_H
#define TTC_RUNTIME_HOST_LAPACK_H

#include <complex>
#include <vector>
// LAPACKE's complex type, before its header chooses C's.
#define lapack_complex_float std::complex<float>
#define lapack_complex_double std::complex<double>
#include <lapacke.h>

namespace ttc::runtime::lapack {

using Complex = std::complex<double>;

/// LAPACKE allocates; 0 is not an allowed leading dimension.
inline int leading(int rows) { return rows < 1 ? 1 : rows; }

inline int potrf(char uplo, int n, double *a) {
  return LAPACKE_dpotrf(LAPACK_COL_MAJOR, uplo, n, a, leading(n));
}
inline int potrf(char uplo, int n, Complex *a) {
  return LAPACKE_zpotrf(LAPACK_COL_MAJOR, uplo, n, a, leading(n));
}
inline int getrf(int m, int n, double *a, int *pivots) {
  return LAPACKE_dgetrf(LAPACK_COL_MAJOR, m, n, a, leading(m), pivots);
}
inline int getrf(int m, int n, Complex *a, int *pivots) {
  return LAPACKE_zgetrf(LAPACK_COL_MAJOR, m, n, a, leading(m), pivots);
}
inline int geqrf(int m, int n, double *a, double *taus) {
  return LAPACKE_dgeqrf(LAPACK_COL_MAJOR, m, n, a, leading(m), taus);
}
inline int geqrf(int m, int n, Complex *a, Complex *taus) {
  return LAPACKE_zgeqrf(LAPACK_COL_MAJOR, m, n, a, leading(m), taus);
}
inline int orgqr(int m, int n, int k, double *a, const double *taus) {
  return LAPACKE_dorgqr(LAPACK_COL_MAJOR, m, n, k, a, leading(m), taus);
}
inline int orgqr(int m, int n, int k, Complex *a, const Complex *taus) {
  return LAPACKE_zungqr(LAPACK_COL_MAJOR, m, n, k, a, leading(m), taus);
}
inline int heevd(char uplo, int n, double *a, double *w) {
  return LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'V', uplo, n, a, leading(n), w);
}
inline int heevd(char uplo, int n, Complex *a, double *w) {
  return LAPACKE_zheevd(LAPACK_COL_MAJOR, 'V', uplo, n, a, leading(n), w);
}
inline int gesdd(char job, int m, int n, double *a, double *s, double *u,
                 double *vt, int vtRows) {
  return LAPACKE_dgesdd(LAPACK_COL_MAJOR, job, m, n, a, leading(m), s, u,
                        leading(m), vt, leading(vtRows));
}
inline int gesdd(char job, int m, int n, Complex *a, double *s, Complex *u,
                 Complex *vt, int vtRows) {
  return LAPACKE_zgesdd(LAPACK_COL_MAJOR, job, m, n, a, leading(m), s, u,
                        leading(m), vt, leading(vtRows));
}
inline int geev(int n, Complex *a, Complex *w, Complex *left, Complex *right) {
  return LAPACKE_zgeev(LAPACK_COL_MAJOR, 'V', 'V', n, a, leading(n), w, left,
                       leading(n), right, leading(n));
}
/// Real matrices: eigenvalues and vectors come as pairs of real ones.
inline int geev(int n, double *a, double *wr, double *wi, double *left,
                double *right) {
  return LAPACKE_dgeev(LAPACK_COL_MAJOR, 'V', 'V', n, a, leading(n), wr, wi,
                       left, leading(n), right, leading(n));
}

} // namespace ttc::runtime::lapack

#endif // TTC_RUNTIME_HOST_LAPACK_H
