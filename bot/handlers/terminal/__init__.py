"""The command line: talking to the assistant, explaining, evaluating, looking after inquiries and knowledge."""
