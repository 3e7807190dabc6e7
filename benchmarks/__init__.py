"""What is measured rather than tested: `python -m benchmarks`, or one part by name."""
