"""What the simulated chip does not know: the RISC-V "M" extension defines every division, and none raises.

Quotients are cut towards zero and a remainder has the dividend's sign; divided by zero, the quotient has all bits set and
the remainder is the dividend. wolfpine 2.2 lets Python's own rules and its ZeroDivisionError through, which ends the
chip; library ops do divide by zero in lanes that nobody reads. setup_simulated_chip.sh puts this file into the
site-packages of wolfpine's own environment, where Python imports it at every start.
SPDX-License-Identifier: Apache-2.0
"""

from framework.pe.rv.isa.m_isa import RV_M_ISA

OPCODE, M_EXTENSION = 0x33, 1
DIV, REM, REMU = 4, 6, 7  # of funct3; 5 is DIVU


def bits(word, low, high):
    return (word >> low) & ((1 << (high - low + 1)) - 1)


def divided(dividend, divisor, wants_remainder):
    """Quotient or remainder as the ISA has it, in as many bits as Python likes."""
    if divisor == 0:
        return dividend if wants_remainder else -1
    quotient = abs(dividend) // abs(divisor)
    if (dividend < 0) != (divisor < 0):
        quotient = -quotient
    return dividend - quotient * divisor if wants_remainder else quotient


def with_division(original):
    """`original` runs one instruction and says whether it was of this extension; divisions are run here."""

    def run(cls, registers, memory, snoop, instruction=None):
        if instruction is None:
            instruction = cls.fetch(registers, memory)
        word = instruction if isinstance(instruction, int) else int.from_bytes(bytes(instruction), "little")
        kind = bits(word, 12, 14)
        if bits(word, 0, 6) != OPCODE or bits(word, 25, 31) != M_EXTENSION or kind < DIV:
            return original(cls, registers, memory, snoop, instruction)
        operands = [registers[bits(word, 15, 19)], registers[bits(word, 20, 24)]]
        signed = kind in (DIV, REM)
        a, b = [each.read_int() if signed else each.read_uint() for each in operands]
        result = divided(a, b, kind in (REM, REMU)) & 0xFFFFFFFF
        registers[bits(word, 7, 11)].write(result.to_bytes(4, "little"))
        return True

    return classmethod(run)


RV_M_ISA.run = with_division(RV_M_ISA.run.__func__)
