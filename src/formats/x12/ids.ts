/**
 * The segments the reader knows by name, as `packed` writes them: their letters in hexadecimal, two letters filled up
 * with zero. Literals, because the bundler then puts the numbers themselves where the scan compares them.
 */
export const ISA = 0x49_53_41;
export const IEA = 0x49_45_41;
export const GS = 0x47_53_00;
export const GE = 0x47_45_00;
export const ST = 0x53_54_00;
export const SE = 0x53_45_00;
export const HL = 0x48_4c_00;
export const SBR = 0x53_42_52;
export const NM1 = 0x4e_4d_31;
export const N1 = 0x4e_31_00;
export const REF = 0x52_45_46;
export const TRN = 0x54_52_4e;
export const CLM = 0x43_4c_4d;
export const CLP = 0x43_4c_50;
export const HI = 0x48_49_00;
export const HCP = 0x48_43_50;
export const LX = 0x4c_58_00;
export const SV1 = 0x53_56_31;
export const SV2 = 0x53_56_32;
export const SV3 = 0x53_56_33;
export const SV5 = 0x53_56_35;
export const SVC = 0x53_56_43;
export const SVD = 0x53_56_44;
export const EQ = 0x45_51_00;
export const EB = 0x45_42_00;
export const DTP = 0x44_54_50;
export const DTM = 0x44_54_4d;
export const CAS = 0x43_41_53;
export const LQ = 0x4c_51_00;
export const MOA = 0x4d_4f_41;
export const MIA = 0x4d_49_41;
export const PLB = 0x50_4c_42;
