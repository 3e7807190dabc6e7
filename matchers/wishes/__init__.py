"""What a person wishes for beside the need: `find` puts the parts together."""
