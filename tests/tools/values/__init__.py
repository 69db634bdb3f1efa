"""Value tests: cases by family of ops."""
