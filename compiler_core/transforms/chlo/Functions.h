// The functions of chlo as formulas in stablehlo's ops: of one real number (f32
// or f64), of complex ones, of two.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_CHLO_FUNCTIONS_H
#define TTC_TRANSFORMS_CHLO_FUNCTIONS_H

#include "transforms/chlo/Expr.h"

namespace ttc::chlo {

// Inverse and hyperbolic functions (Trigonometry.cpp); precise near zeros,
// without overflow short of the result's own.
Expr acos(Expr x);
Expr acosh(Expr x);
Expr asin(Expr x);
Expr asinh(Expr x);
Expr atan(Expr x);
Expr atanh(Expr x);
Expr cosh(Expr x);
Expr sinh(Expr x);

// The same of complex numbers (ComplexTrigonometry.cpp).
Expr asinAcosKernel(Expr z);
Expr complexAcos(Expr z);
Expr complexAcosh(Expr z);
Expr complexAsin(Expr z);
Expr complexAsinh(Expr z);
Expr complexAtan(Expr z);
Expr complexAtanh(Expr z);
Expr complexCosh(Expr z);
Expr complexSinh(Expr z);
Expr complexSquare(Expr z);
Expr complexConj(Expr z);

// ErrorFunctions.cpp
Expr erf(Expr x);
Expr erfc(Expr x);
Expr erfInv(Expr x);
Expr besselI1e(Expr x);

// GammaFunctions.cpp
Expr lgamma(Expr x);
Expr digamma(Expr x);
Expr zeta(Expr x, Expr q);
Expr polygamma(Expr n, Expr x);

// Bits.cpp
Expr nextAfter(Expr x, Expr y);
/// Upper half of the bits of a product of integers of any width.
Expr mulhi(Expr a, Expr b);

} // namespace ttc::chlo

#endif // TTC_TRANSFORMS_CHLO_FUNCTIONS_H
